import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import org.apache.maven.model.*;
import org.apache.maven.model.building.*;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.plugin.LifecycleBindingsInjector;
import org.apache.maven.model.resolution.*;
import org.apache.maven.model.validation.*;
import org.codehaus.plexus.util.xml.*;

/**
 * Prints the projects of all reactors in a folder, and what their effective models name. Uses Maven's own model
 * builder, offline: a parent or BOM from elsewhere counts as empty. All profiles are active.
 *
 * Lines: `P folder group:artifact version`, then `D group:artifact` for each that it names.
 */
public class MavenEdges {
  static final Map<String, File> byCoordinates = new HashMap<>();
  static final Map<String, Set<String>> bindings = new HashMap<>();
  static final String IMPLICIT = "implicit";
  static final Set<String> profiles = new TreeSet<>();

  public static void main(String[] args) throws Exception {
    Path root = Paths.get(args[0]).toRealPath();
    List<Path> poms = new ArrayList<>();
    try (var files = Files.walk(root)) {
      files.filter(file -> file.getFileName().toString().equals("pom.xml")).sorted().forEach(poms::add);
    }
    readBindings();
    Map<Path, Model> raws = new HashMap<>();
    for (Path pom : poms) {
      try (InputStream reader = Files.newInputStream(pom)) {
        Model raw = new MavenXpp3Reader().read(reader, false);
        raws.put(pom, raw);
      } catch (Exception broken) {
        System.err.println("not read: " + pom + " " + broken.getMessage());
      }
    }
    Set<Path> reactor = new LinkedHashSet<>();
    for (Path pom : poms) if (!hasPomAbove(root, pom)) include(pom, raws, reactor);
    for (Path pom : reactor) for (Profile each : raws.get(pom).getProfiles()) profiles.add(each.getId());
    Properties user = new Properties();
    Path config = root.resolve(".mvn/maven.config");
    if (Files.exists(config)) {
      Matcher set = Pattern.compile("-D([^=\\s]+)=(\\S*)").matcher(Files.readString(config));
      while (set.find()) user.setProperty(set.group(1), set.group(2));
    }
    for (Path pom : reactor) {
      Model raw = raws.get(pom);
      String group = raw.getGroupId() != null ? raw.getGroupId() : raw.getParent() == null ? "" : raw.getParent().getGroupId();
      byCoordinates.putIfAbsent(group + ":" + raw.getArtifactId(), pom.toFile());
    }
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (Path pom : reactor) print(root, pom, raws.get(pom), user, out);
    out.flush();
  }

  static boolean hasPomAbove(Path root, Path pom) {
    for (Path at = pom.getParent(); !at.equals(root); ) {
      at = at.getParent();
      if (Files.exists(at.resolve("pom.xml"))) return true;
    }
    return false;
  }

  static void include(Path pom, Map<Path, Model> raws, Set<Path> reactor) {
    Model raw = raws.get(pom);
    if (raw == null || !reactor.add(pom)) return;
    List<String> modules = new ArrayList<>(raw.getModules());
    for (Profile each : raw.getProfiles()) modules.addAll(each.getModules());
    for (String module : modules) {
      Path at = pom.getParent().resolve(module.trim()).normalize();
      include(Files.isDirectory(at) ? at.resolve("pom.xml") : at, raws, reactor);
    }
  }

  static void print(Path root, Path pom, Model raw, Properties user, PrintStream out) {
    DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
    request.setPomFile(pom.toFile());
    request.setModelResolver(new Resolver());
    request.setProcessPlugins(true);
    request.setActiveProfileIds(new ArrayList<>(profiles));
    request.setSystemProperties(System.getProperties());
    request.setUserProperties(user);
    request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
    Model model;
    try {
      model = builder().build(request).getEffectiveModel();
    } catch (ModelBuildingException e) {
      System.err.println("not built: " + pom + " " + e.getMessage().split("\n")[0]);
      return;
    }
    out.println("P\t" + root.relativize(pom.getParent()) + "\t" + model.getGroupId() + ":" + model.getArtifactId() + "\t" + model.getVersion());
    Set<String> names = new TreeSet<>();
    if (model.getParent() != null) names.add(model.getParent().getGroupId() + ":" + model.getParent().getArtifactId());
    for (Dependency each : model.getDependencies()) add(names, each);
    if (model.getBuild() != null) {
      for (Extension each : model.getBuild().getExtensions()) names.add(each.getGroupId() + ":" + each.getArtifactId());
      for (Plugin each : model.getBuild().getPlugins()) {
        // What a packaging alone brings is the same for every project everywhere, and isn't a dependency here.
        if (!IMPLICIT.equals(each.getVersion())) names.add(each.getKey());
        for (Dependency used : each.getDependencies()) add(names, used);
        addConfigured(names, (Xpp3Dom) each.getConfiguration());
        for (PluginExecution execution : each.getExecutions()) addConfigured(names, (Xpp3Dom) execution.getConfiguration());
      }
    }
    if (model.getReporting() != null)
      for (ReportPlugin each : model.getReporting().getPlugins()) names.add(each.getKey());
    // Imports are gone from an effective model, so they are read as written.
    List<DependencyManagement> managements = new ArrayList<>();
    managements.add(raw.getDependencyManagement());
    for (Profile each : raw.getProfiles()) managements.add(each.getDependencyManagement());
    for (DependencyManagement each : managements)
      if (each != null)
        for (Dependency bom : each.getDependencies())
          if ("import".equals(bom.getScope()) && "pom".equals(bom.getType()))
            names.add(bom.getGroupId().replaceAll("\\$\\{(project|pom)\\.groupId\\}", Matcher.quoteReplacement(model.getGroupId())) + ":" + bom.getArtifactId());
    for (String name : names) out.println("D\t" + name);
    out.flush();
  }

  static void add(Set<String> names, Dependency each) {
    names.add(each.getGroupId() + ":" + each.getArtifactId());
  }

  static void addConfigured(Set<String> names, Xpp3Dom element) {
    if (element == null || element.getName().toLowerCase().contains("exclu")) return;
    Xpp3Dom group = element.getChild("groupId"), artifact = element.getChild("artifactId");
    if (group != null && artifact != null) names.add(group.getValue() + ":" + artifact.getValue());
    for (Xpp3Dom child : element.getChildren()) addConfigured(names, child);
  }

  static ModelBuilder builder() {
    return new DefaultModelBuilderFactory() {
      @Override
      protected ModelValidator newModelValidator() {
        return new ModelValidator() {
          @Override public void validateRawModel(Model m, ModelBuildingRequest r, ModelProblemCollector p) {}
          @Override public void validateEffectiveModel(Model m, ModelBuildingRequest r, ModelProblemCollector p) {}
        };
      }

      @Override
      protected LifecycleBindingsInjector newLifecycleBindingsInjector() {
        return (model, request, problems) -> inject(model);
      }
    }.newInstance();
  }

  /** What Maven's own list binds to a packaging; of others, whose plugins aren't here, what a jar has. */
  static void inject(Model model) {
    Set<String> bound = new TreeSet<>(bindings.getOrDefault(model.getPackaging(), bindings.get("jar")));
    bound.addAll(bindings.get("every"));
    if (model.getBuild() == null) model.setBuild(new Build());
    for (String key : bound) {
      if (model.getBuild().getPluginsAsMap().containsKey(key)) continue;
      PluginManagement managed = model.getBuild().getPluginManagement();
      Plugin plugin = managed == null ? null : managed.getPluginsAsMap().get(key);
      plugin = plugin == null ? new Plugin() : plugin.clone();
      plugin.setVersion(IMPLICIT);
      if (plugin.getArtifactId() == null) {
        plugin.setGroupId(key.split(":")[0]);
        plugin.setArtifactId(key.split(":")[1]);
      }
      model.getBuild().addPlugin(plugin);
    }
    model.getBuild().flushPluginMap();
  }

  static void readBindings() throws Exception {
    Pattern plugin = Pattern.compile("(org\\.apache\\.maven\\.plugins:maven-[a-z-]+-plugin):");
    String text = resource("META-INF/plexus/default-bindings.xml");
    Matcher mapping = Pattern.compile("<role-hint>(.*?)</role-hint>(.*?)</component>", Pattern.DOTALL).matcher(text);
    while (mapping.find()) {
      Set<String> keys = new TreeSet<>();
      Matcher each = plugin.matcher(mapping.group(2));
      while (each.find()) keys.add(each.group(1));
      bindings.put(mapping.group(1).trim(), keys);
    }
    Set<String> every = new TreeSet<>();
    Matcher each = plugin.matcher(resource("META-INF/plexus/components.xml"));
    while (each.find()) every.add(each.group(1));
    bindings.put("every", every);
    if (!bindings.containsKey("jar")) throw new IllegalStateException("no bindings of a jar: " + bindings);
  }

  static String resource(String name) throws IOException {
    StringBuilder all = new StringBuilder();
    for (var url : Collections.list(MavenEdges.class.getClassLoader().getResources(name)))
      try (InputStream in = url.openStream()) { all.append(new String(in.readAllBytes(), "UTF-8")); }
    return all.toString();
  }

  static class Resolver implements ModelResolver {
    public ModelSource resolveModel(String group, String artifact, String version) {
      File file = byCoordinates.get(group + ":" + artifact);
      if (file != null) return new FileModelSource(file);
      return new StringModelSource("<project><modelVersion>4.0.0</modelVersion><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version + "</version><packaging>pom</packaging></project>");
    }
    public ModelSource resolveModel(Parent parent) { return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()); }
    public ModelSource resolveModel(Dependency bom) { return resolveModel(bom.getGroupId(), bom.getArtifactId(), bom.getVersion()); }
    public void addRepository(Repository repository) {}
    public void addRepository(Repository repository, boolean replace) {}
    public ModelResolver newCopy() { return this; }
  }
}
