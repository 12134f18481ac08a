<?php
// Prints packages below a folder as Composer's own loader sees them.
require '/usr/share/php/Composer/autoload.php';
$root = realpath($argv[1]);
$files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS));
$loader = new Composer\Package\Loader\ArrayLoader();
$all = [];
foreach ($files as $file) {
    if ($file->getFilename() !== 'composer.json' || preg_match('~/(vendor|node_modules)/~', $file->getPathname())) continue;
    $config = json_decode(file_get_contents($file->getPathname()), true);
    if (!is_array($config)) continue;
    $folder = trim(substr($file->getPath(), strlen($root)), '/');
    $config += ['name' => "none/" . md5($folder), 'version' => '1.0.0'];
    $all[$folder] = $loader->load($config);
}
$byName = [];
foreach ($all as $folder => $each) $byName[$each->getName()][] = $folder;
$edges = [];
foreach ($all as $folder => $each)
    foreach (array_merge($each->getRequires(), $each->getDevRequires(), $each->getReplaces()) as $link)
        foreach ($byName[$link->getTarget()] ?? [] as $to)
            if ($to !== $folder) $edges["$folder $to"] = ['from' => $folder, 'to' => $to];
$packages = [];
foreach ($all as $folder => $each) $packages[] = ['name' => $each->getName(), 'folder' => (string) $folder];
echo json_encode(['packages' => $packages, 'edges' => array_values($edges)]);
