const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV that Excel opens in Chinese (RFC 4180, UTF-8 with its mark). A cell that a table program would take for a formula is text. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map((cells) => cells.map(cellText).join(',')).join('\r\n') + '\r\n';
}

function cellText(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
