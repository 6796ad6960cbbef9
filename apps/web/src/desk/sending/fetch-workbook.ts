import { saveFile } from '../parts/save-file.js';
import { send } from '../rest.js';

const WAIT_MS = 1000;

/** Asks for the sender's own workbook with its marks until it is made, and hands it over. Rejects as `send` does. `waiting` hears what is being done. */
export async function fetchWorkbook(receipt: string, waiting: (words: string) => void): Promise<void> {
  for (;;) {
    const response = await send(`/api/submissions/${encodeURIComponent(receipt)}/workbook.xlsx`);
    if (response.status === 200) {
      saveFile(nameOf(response) ?? `${receipt}_核对.xlsx`, await response.blob());
      return;
    }
    const { message }: { readonly message?: string } = JSON.parse(await response.text());
    waiting(message ?? '正在写回您报送的工作簿');
    await new Promise((done) => setTimeout(done, Number(response.headers.get('retry-after') ?? 0) * 1000 || WAIT_MS));
  }
}

function nameOf(response: Response): string | undefined {
  const escaped = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return escaped === undefined ? undefined : decodeURIComponent(escaped);
}
