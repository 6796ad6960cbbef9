import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Submission } from '@credit/db';
import { writtenBy, type Caller } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { noReceipt } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';

/** The sender's own file with the bad cells marked, or that it is still being made. */
export type ReturnedFile = { readonly state: 'waiting'; readonly message: string } | { readonly state: 'ready'; readonly name: string; readonly bytes: Buffer };

/** Gives a sender's workbook back: a worker makes it, this only asks for it and hands it out. */
@Injectable()
export class ReturnedWorkbookService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** Throws 404 for an unknown receipt, 409 with the reason where there can be no workbook. Each handing out is logged. */
  async fetch(receipt: string, caller: Caller): Promise<ReturnedFile> {
    const { store, queue, files } = this.platform;
    const submission = await store.submissions.find(receipt);
    if (!submission || !this.access.may(caller, 'look-at-submission', submission.organ)) throw new NotFoundException(noReceipt(receipt, caller));
    switch (submission.state) {
      case 'queued':
      case 'working':
        return { state: 'waiting', message: `回执 ${receipt} 还在核对，已处理 ${submission.processedRows} 行` };
      case 'refused':
        throw new ConflictException(noWorkbook(submission));
      case 'done':
        break;
    }
    if (submission.storedName === null) throw new ConflictException(noWorkbook(submission));
    const workbook = await store.returned.ask(submission, queue);
    switch (workbook.state) {
      case 'waiting':
        return { state: 'waiting', message: '正在写回您报送的工作簿' };
      case 'failed':
        throw new ConflictException(workbook.problem);
      case 'ready': {
        const bytes = await files.read(workbook.storedName);
        await this.platform.audit.write({ action: 'submission.return', ...writtenBy(caller), organ: submission.organ, purpose: null, subjectId: null, detail: { receipt } });
        return { state: 'ready', name: returnedName(submission.fileName), bytes };
      }
    }
  }
}

function noWorkbook({ receipt, refusal, storedName }: Submission): string {
  const why = refusal === null ? '' : `（${refusal.message}）`;
  return storedName === null
    ? `回执 ${receipt} 的文件内容没有保存${why}，不能写回工作簿`
    : `回执 ${receipt} 整份没有收${why}，没有逐行的核对结果，不能写回工作簿；${refusal?.fix ?? ''}`;
}

/** 处罚 10月.csv → 处罚 10月_核对.xlsx */
function returnedName(fileName: string): string {
  return `${fileName.replace(/\.[^.]{1,8}$/, '')}_核对.xlsx`;
}
