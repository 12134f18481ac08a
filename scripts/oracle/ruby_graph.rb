# Prints gems and applications below a folder as Ruby and Bundler themselves see them.
require 'json'
require 'bundler'
require 'pathname'

root = Pathname.new(ARGV[0]).realpath
ours = ->(file) { !file.match?(%r{/(?:spec|test|fixtures|templates|vendor/(?:bundle|cache)|node_modules|\.bundle)/}) }
rel = ->(path) { Pathname.new(path).relative_path_from(root).to_s.sub(/\A\.\z/, '') }
packages = []
edges = []
refused = []
specs = Dir.glob("#{root}/**/*.gemspec", File::FNM_DOTMATCH).select(&ours).sort.filter_map do |file|
  spec = Dir.chdir(File.dirname(file)) { Gem::Specification.load(file) rescue nil }
  refused << rel.(file) unless spec
  spec && [rel.(File.dirname(file)), spec]
end
by_name = specs.group_by { |_, spec| spec.name }
find = ->(name) { (by_name[name] || []).map(&:first).reject { |folder| folder.match?(%r{(?:^|/)(?:spec|test|tests|fixtures)(?:/|$)}) } }
specs.each do |folder, spec|
  packages << { name: spec.name, folder: folder }
  spec.dependencies.each { |each| find.(each.name).each { |to| edges << { from: folder, to: to } } }
end
Dir.glob("#{root}/**/Gemfile", File::FNM_DOTMATCH).select(&ours).sort.each do |file|
  folder = rel.(File.dirname(file))
  begin
    dsl = Bundler::Dsl.new
    Dir.chdir(File.dirname(file)) { dsl.eval_gemfile(file) }
    packages << { name: folder, folder: folder } unless packages.any? { |each| each[:folder] == folder }
    dsl.dependencies.each do |each|
      path = each.source.is_a?(Bundler::Source::Path) && !each.source.is_a?(Bundler::Source::Git) ? File.expand_path(each.source.path, File.dirname(file)) : nil
      inside = path && (by_name[each.name] || []).map(&:first).select { |to| "#{root}/#{to}/".start_with?("#{path}/") }
      (inside&.any? ? [inside.min_by(&:length)] : find.(each.name)).each { |to| edges << { from: folder, to: to } }
    end
  rescue StandardError, SyntaxError, Bundler::BundlerError => e
    refused << "#{rel.(file)}: #{e.class} #{e.message[0, 100]}"
  end
end
warn refused.join("\n") unless refused.empty?
puts JSON.generate(packages: packages, edges: edges.uniq.reject { |each| each[:from] == each[:to] })
