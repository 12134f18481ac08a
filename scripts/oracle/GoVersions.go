package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

// Answers lines of a required and an actual version, separated by U+001F, with yes, no or unknown.
func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		least, actual, _ := strings.Cut(lines.Text(), "\u001f")
		fmt.Fprintln(out, answer(least, actual))
	}
}

func answer(least, actual string) string {
	if !semver.IsValid(least) || !semver.IsValid(actual) {
		return "unknown"
	}
	if semver.Compare(actual, least) >= 0 && haveSamePath(least, actual) {
		return "yes"
	}
	return "no"
}

// Tells whether one module path can have both versions: without a suffix, or with that of the first's major.
func haveSamePath(a, b string) bool {
	for _, suffix := range []string{"", "/" + semver.Major(a)} {
		if suffix == "/v0" || suffix == "/v1" {
			continue
		}
		if module.MatchPathMajor(a, suffix) && module.MatchPathMajor(b, suffix) {
			return true
		}
	}
	return false
}
