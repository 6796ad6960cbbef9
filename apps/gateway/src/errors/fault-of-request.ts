/** A fault that the server itself finds in a request, before it is understood. */
export interface FaultOfRequest {
  readonly status: number;
  readonly message: string;
}

/** What the server throws with a status of 4xx, in plain words; undefined for anything else. */
export function faultOfRequest(error: unknown): FaultOfRequest | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  const { statusCode: status } = error;
  if (status < 400 || status > 499) return undefined;
  return { status, message: wordsOf(status) };
}

function wordsOf(status: number): string {
  switch (status) {
    case 413:
      return '请求太大，或者表单里的字段、文件太多';
    case 415:
      return '请求的内容类型不对：请用 JSON，上传文件用 multipart/form-data';
    default:
      return '请求不合规范，没有看懂';
  }
}
