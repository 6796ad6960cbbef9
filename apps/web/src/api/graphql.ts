/** The platform did not answer, or refused; `message` is for the reader. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** Asks the gateway one question. An aborted question rejects with the browser's own AbortError. */
export async function ask<T>(query: string, variables: object = {}, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new AnswerError('网络不通，请检查网络后再试');
  }
  const answer: { data?: T | null; errors?: readonly { readonly message: string }[] } = await response.json().catch(() => ({}));
  if (answer.data && !answer.errors) return answer.data;
  throw new AnswerError(answer.errors?.[0]?.message ?? '平台暂时没有应答，请稍后再试');
}
