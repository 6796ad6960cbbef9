import type { Readable } from 'node:stream';
import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { CommitUnknown, readReport, type ArrivedFile, type Submission, type SubmissionReport } from '@credit/db';
import { isRealDay, writtenBy, type Caller, type Refusal } from '@credit/domain';
import { noteDone } from '../audit/note-done.js';
import { Platform } from '../platform/platform.js';
import { noReceipt } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';
import { keepArrival, LARGEST_FILE, type Arrival } from './arrival.js';
import type { SubmissionRequest } from './submission-request.js';

/** Takes files in at once: bytes kept, receipt given, the work queued. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** Throws where the caller may not send for the organ that the request names. */
  async receive(request: SubmissionRequest, { name, arrival }: { readonly name: string; readonly arrival: Arrival }, caller: Caller): Promise<Submission> {
    this.access.check(caller, 'submit', request.organ);
    const { catalogue } = this.platform;
    if (!catalogue.categories.has(request.item)) {
      throw new BadRequestException(`目录中没有信息类别“${request.item}”；可用的类别见信用信息目录`);
    }
    const submission = await this.register({
      item: request.item,
      organ: request.organ,
      operation: request.operation,
      fileName: name.slice(-200),
      byteSize: arrival.size,
      sha256: arrival.sha256,
      storedName: arrival.storedName,
      receivedOn: this.receivedOn(request.received),
      refusal: arrival.storedName === null ? tooLarge(arrival.size) : null,
    });
    const { receipt, item, organ, operation, sha256 } = submission;
    await noteDone(this.platform.audit, { action: 'submission.send', ...writtenBy(caller), organ, purpose: null, subjectId: null, object: receipt, detail: { item, operation, sha256 } });
    return submission;
  }

  /** Where the connection broke while the receipt was committed, it is given if it is found to stand. */
  private async register(file: ArrivedFile): Promise<Submission> {
    const { store, queue, files } = this.platform;
    try {
      return await store.submissions.register(file, queue, files);
    } catch (error) {
      const found = error instanceof CommitUnknown ? await store.submissions.findKept(file).catch(() => undefined) : undefined;
      if (!found) throw error;
      return found;
    }
  }

  /** Keeps an upload while it comes in. */
  keep(stream: Readable): Promise<Arrival> {
    return keepArrival(stream, this.platform.files);
  }

  /** Lets go of an upload that gets no receipt. */
  async forget({ storedName }: Arrival): Promise<void> {
    if (storedName !== null) await this.platform.files.destroy(storedName);
  }

  async report(receipt: string, caller: Caller): Promise<SubmissionReport & { readonly processedRows: number }> {
    const { store } = this.platform;
    const submission = await store.submissions.find(receipt);
    if (!submission || !this.access.may(caller, 'look-at-submission', submission.organ)) throw new NotFoundException(noReceipt(receipt, caller));
    // A sender who waits asks again and again: what is told until it is done is how far it is.
    if (submission.state === 'done' || submission.state === 'refused') {
      await this.platform.audit.write({ action: 'submission.look', ...writtenBy(caller), organ: submission.organ, purpose: null, subjectId: null, object: receipt, detail: {} });
    }
    return { ...(await readReport(store.pool, submission)), processedRows: submission.processedRows };
  }

  private receivedOn(given: string | undefined): string {
    const today = this.platform.today();
    if (given === undefined) return today;
    if (this.platform.config.production) throw new BadRequestException('生产环境不接受 received：收到之日以平台收到为准');
    if (!isRealDay(given)) throw new BadRequestException(`received 不是日历上有的日期：${given}`);
    return given;
  }
}

function tooLarge(size: number): Refusal {
  return {
    code: 'FILE_TOO_LARGE',
    message: `文件有 ${Math.round(size / 1024 / 1024)} MB，超过上限 ${LARGEST_FILE / 1024 / 1024} MB，内容没有保存`,
    fix: '请按月份或地区拆成几个文件分别报送',
  };
}
