import java.io.*;
import org.apache.maven.artifact.versioning.*;

/** Answers lines of `C a b` (order: -1, 0, 1) and `R range version` (true, false, or refused), by tabs. */
public class MavenVersions {
  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, "UTF-8");
    for (String line; (line = in.readLine()) != null; ) {
      String[] part = line.split("\t", -1);
      if (part[0].equals("C")) {
        out.println(Integer.signum(new ComparableVersion(part[1]).compareTo(new ComparableVersion(part[2]))));
      } else {
        try {
          VersionRange range = VersionRange.createFromVersionSpec(part[1]);
          out.println(range.containsVersion(new DefaultArtifactVersion(part[2])));
        } catch (InvalidVersionSpecificationException e) {
          out.println("refused");
        }
      }
    }
    out.flush();
  }
}
