/** What somebody typed from a paper, or pasted from its QR code. */
export interface AskedProof {
  readonly number: string;
  /** Lower-case hexadecimal digits; empty where none was given. */
  readonly digest: string;
}

const LINK = /verify\/([CR]-[^?#\s]+)\?digest=([0-9a-f]+)/i;

/** Blanks, width and case do not matter; the address of a QR code in either field is understood. */
export function readAskedProof(given: { readonly number: string | undefined; readonly digest: string | undefined }): AskedProof {
  const [number, digest] = [tidy(given.number), tidy(given.digest)];
  const link = LINK.exec(number) ?? LINK.exec(digest);
  if (link) return { number: (link[1] ?? '').toUpperCase(), digest: (link[2] ?? '').toLowerCase() };
  return { number: number.toUpperCase(), digest: digest.toLowerCase() };
}

/** What is wrong with what was typed, by field; empty where nothing is. */
export function faultsOf({ number, digest }: AskedProof): Readonly<Partial<Record<keyof AskedProof, string>>> {
  return {
    ...(number === '' ? { number: '请填写回执号或报告编号，在打印件的左上方' } : !/^[CR]-\d{8}-\d{6,}$/.test(number) ? { number: `编号像 C-20261102-000001（核查回执）或 R-20261102-000001（信用报告），现在写的是“${number}”` } : {}),
    ...(digest === '' ? { digest: '请填写摘要：打印件“怎样核验”一节里的 64 个字符' } : !/^[0-9a-f]{64}$/.test(digest) ? { digest: `摘要是 64 个字符，只有数字和字母 a 到 f，现在是 ${digest.length} 个字符` } : {}),
  };
}

function tidy(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, '').replace(/[‐‑‒–—―−]/g, '-').slice(0, LONGEST);
}

const LONGEST = 1000;
