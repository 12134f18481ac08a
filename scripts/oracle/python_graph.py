"""Prints which packages of a checkout depend on which, as Python's own tools say, as JSON."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

root = Path(sys.argv[1]).resolve()
skipped = {".git", "node_modules", "site-packages", ".venv", "venv", "vendor", "third_party", "build", "dist", "out", "target"}
fixtures = re.compile(r"^_*(tests?|test[-_]?data|test[-_]?cases|test[-_]?projects|fixtures?|e2e|snapshots|mocks)_*$", re.I)
lists = re.compile(r"require?ments?.*\.(txt|in)$", re.I)
list_folders = re.compile(r"^(requirements?|requires|reqs?)$", re.I)


def folder_of(path):
    text = os.path.relpath(path, root).replace(os.sep, "/")
    return "" if text == "." else text


def named(text):
    try:
        requirement = Requirement(text)
    except InvalidRequirement:
        return []
    return [("name", canonicalize_name(requirement.name))]


def load(path):
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def run(command, cwd):
    try:
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=40)
    except subprocess.TimeoutExpired:
        return None


METADATA = """
import sys, tempfile, pathlib, os
sys.path.insert(0, os.getcwd())
os.environ.setdefault("SETUPTOOLS_SCM_PRETEND_VERSION", "1.0")
os.environ.setdefault("PBR_VERSION", "1.0")
import importlib
try:
    # This setuptools is older than PEP 639, by which a licence is a text.
    from setuptools.config import pyprojecttoml

    load = pyprojecttoml.load_file

    def load_file(path):
        config = load(path)
        project = config.get("project", {})
        project.pop("license-files", None)
        project.pop("license", None)
        config.get("tool", {}).get("setuptools", {}).pop("license-files", None)
        return config

    pyprojecttoml.load_file = load_file
except ImportError:
    pass
module, _, attribute = sys.argv[1].partition(":")
sys.argv = ["setup.py"]
backend = importlib.import_module(module)
for part in filter(None, attribute.split(".")):
    backend = getattr(backend, part)
out = tempfile.mkdtemp()
name = backend.prepare_metadata_for_build_wheel(out)
print("@@@METADATA")
print((pathlib.Path(out) / name / "METADATA").read_text())
"""


def built(folder, backend):
    """Asks the build backend for the metadata, as pip does."""
    done = run([sys.executable, "-c", METADATA, backend], folder)
    if done is None or "@@@METADATA" not in done.stdout:
        return None
    head = done.stdout.split("@@@METADATA\n", 1)[1].split("\n\n", 1)[0]
    name = re.search(r"^Name: (.*)$", head, re.M)
    return name and (canonicalize_name(name[1]), re.findall(r"^Requires-Dist: (.*)$", head, re.M))


def from_poetry(folder):
    try:
        from poetry.core.factory import Factory

        package = Factory().create_poetry(folder, with_groups=True).package
    except Exception:
        return None
    found = []
    for dependency in package.all_requires:
        if dependency.is_directory():
            found.append(("folder", folder_of((folder / dependency.path).resolve())))
        found.append(("name", canonicalize_name(dependency.name)))
    return canonicalize_name(package.name), found


def from_pip(path):
    """Reads a list as `pip install -r` does, from its own folder."""
    from pip._internal.network.session import PipSession
    from pip._internal.req.constructors import install_req_from_parsed_requirement
    from pip._internal.req.req_file import parse_requirements

    found = []
    os.chdir(path.parent)
    try:
        for parsed in parse_requirements(str(path), session=PipSession()):
            if parsed.constraint:
                continue
            try:
                requirement = install_req_from_parsed_requirement(parsed)
            except Exception:
                continue
            if requirement.link is not None and requirement.link.is_file:
                found.append(("folder", folder_of(Path(requirement.link.file_path).resolve())))
            if requirement.req is not None:
                found.append(("name", canonicalize_name(requirement.req.name)))
    except Exception as error:
        print(f"pip can't read {folder_of(path)}: {error}", file=sys.stderr)
    return found


def groups_of(pyproject):
    texts = [each for group in pyproject.get("dependency-groups", {}).values() for each in group if isinstance(each, str)]
    texts += pyproject.get("tool", {}).get("uv", {}).get("dev-dependencies", [])
    texts += pyproject.get("build-system", {}).get("requires", [])
    return [each for text in texts for each in named(text)]


def package_in(folder):
    pyproject = load(folder / "pyproject.toml")
    project = pyproject.get("project", {})
    tool = pyproject.get("tool", {})
    dynamic = {"dependencies", "optional-dependencies"} & set(project.get("dynamic", []))
    found = groups_of(pyproject)
    poetry = "poetry" in tool and from_poetry(folder)
    if poetry:
        found += poetry[1]
    if "name" in project and not dynamic:
        texts = list(project.get("dependencies", []))
        texts += [each for extra in project.get("optional-dependencies", {}).values() for each in extra]
        return canonicalize_name(project["name"]), found + [each for text in texts for each in named(text)]
    if poetry:
        return poetry[0], found
    if "name" not in project and not (folder / "setup.py").exists() and not (folder / "setup.cfg").exists():
        return None
    backend = pyproject.get("build-system", {}).get("build-backend", "setuptools.build_meta:__legacy__")
    metadata = built(folder, backend)
    if metadata is None:
        print(f"no answer about {folder_of(folder) or '.'} by {backend}", file=sys.stderr)
        return None
    return metadata[0], found + [each for text in metadata[1] for each in named(text)]


packages = {}
found_lists = []
for here, folders, files in os.walk(root):
    folders[:] = [each for each in folders if each not in skipped and not each.endswith(".egg-info")]
    here = Path(here)
    if {"pyproject.toml", "setup.py", "setup.cfg"} & set(files):
        package = package_in(here)
        if package:
            packages[folder_of(here)] = package
    for file in files:
        if lists.search(file) or (list_folders.match(here.name) and re.search(r"\.(txt|in)$", file)):
            found_lists.append(here / file)

for path in found_lists:
    text = path.read_text("utf-8", "replace")
    if re.search(r"autogenerated by|--hash=|pip-compile|pip compile|uv export", text):
        continue
    home = path.parent
    while list_folders.match(home.name) and home != root:
        home = home.parent
    if folder_of(home) not in packages and home.name in {"docs", "doc", "tests", "test"} and folder_of(home.parent) in packages:
        home = home.parent
    name, found = packages.get(folder_of(home), (folder_of(home) or root.name, []))
    packages[folder_of(home)] = (name, [*found, *from_pip(path)])

by_name = {}
for folder, (name, _) in packages.items():
    if not any(fixtures.match(part) for part in folder.split("/")):
        by_name.setdefault(name, []).append(folder)
edges = set()
for folder, (name, found) in packages.items():
    for kind, target in found:
        places = [target] if kind == "folder" else by_name.get(target, [])
        for place in places:
            if place in packages and place != folder:
                edges.add((folder, place))

print(
    json.dumps(
        {
            "packages": [{"name": name, "folder": folder} for folder, (name, _) in packages.items()],
            "edges": [{"from": a, "to": b} for a, b in sorted(edges)],
        }
    )
)
