use semver::{Version, VersionReq};
use std::io::{self, BufRead, Write};

/// Answers lines of a requirement and a version, separated by U+001F, with yes, no or unknown.
fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (requirement, version) = line.split_once('\u{1f}').unwrap_or_default();
        let answer = match (VersionReq::parse(requirement), Version::parse(version)) {
            (Ok(requirement), Ok(version)) if requirement.matches(&version) => "yes",
            (Ok(_), Ok(_)) => "no",
            _ => "unknown",
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
