using System;
using System.IO;
using System.Text;
using NuGet;

/// Answers lines of a range and a version, separated by U+001F, with yes, no or unknown.
public static class NugetVersions {
  public static void Main() {
    var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
    var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
    for (string line; (line = input.ReadLine()) != null; ) {
      var pair = line.Split('\u001f');
      output.WriteLine(Answer(pair[0], pair[1]));
    }
    output.Flush();
  }

  static string Answer(string range, string version) {
    IVersionSpec accepted;
    SemanticVersion actual;
    if (!VersionUtility.TryParseVersionSpec(range, out accepted)) return "unknown";
    if (!SemanticVersion.TryParse(version, out actual)) return "unknown";
    return accepted.Satisfies(actual) ? "yes" : "no";
  }
}
