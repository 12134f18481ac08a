"""Prints packages below a folder as their pubspecs say, by folder where a path is given, or else by name."""
import json, os, sys
import yaml

root = os.path.realpath(sys.argv[1])
specs = {}
for folder, _, files in os.walk(root):
    if "pubspec.yaml" in files:
        try:
            spec = yaml.safe_load(open(os.path.join(folder, "pubspec.yaml"), encoding="utf-8"))
        except Exception as error:
            print(folder, error, file=sys.stderr)
            continue
        if isinstance(spec, dict) and isinstance(spec.get("name"), str):
            specs[os.path.relpath(folder, root).replace(".", "", 1) if folder == root else os.path.relpath(folder, root)] = spec
by_name = {}
for folder, spec in specs.items():
    by_name.setdefault(spec["name"], []).append(folder)
edges = set()
for folder, spec in specs.items():
    stated = {}
    for part in ("dependencies", "dev_dependencies", "dependency_overrides"):
        stated.update(spec.get(part) or {})
    for name, value in stated.items():
        path = value.get("path") if isinstance(value, dict) else None
        if isinstance(value, dict) and "sdk" in value:
            continue
        target = os.path.normpath(os.path.join(folder, path)) if isinstance(path, str) else None
        target = "" if target == "." else target
        for to in [target] if target in specs else by_name.get(name, []):
            if to != folder:
                edges.add((folder, to))
print(json.dumps({"packages": [{"name": s["name"], "folder": f} for f, s in specs.items()],
                  "edges": [{"from": a, "to": b} for a, b in sorted(edges)]}))
