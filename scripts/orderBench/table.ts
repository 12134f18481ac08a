/** Formats rows as a Markdown table with aligned columns; the first holds names, the rest figures. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => measureLength(row[column]))),
  );
  const formatLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [formatLine(head), `| ${rule.join(' | ')} |`, ...rows.map(formatLine)].join('\n');
}

function padded(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function measureLength(cell: string | undefined): number {
  return cell?.length ?? 0;
}
