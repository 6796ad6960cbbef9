import type { Readable } from 'node:stream';
import { BadRequestException, ConflictException, GoneException, Injectable, NotFoundException, PayloadTooLargeException, UnprocessableEntityException } from '@nestjs/common';
import type { EvidenceFile } from '@credit/db';
import { credentialOf, isUscc, operatorOf, tidyIdentifier, withoutIdentityNumbers, type Caller } from '@credit/domain';
import { givenText } from '../asked/given-text.js';
import { noteDone } from '../audit/note-done.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { keepArrival, type Arrival } from '../submissions/arrival.js';
import { evidenceFormat } from './evidence-format.js';
import { toEvidenceView } from './evidence-view.js';
import type { EvidenceView } from './obligation.types.js';

/** A report needs papers, not data: those come by submissions. */
const LARGEST_MB = 20;
const LONGEST = 200;

/** 佐证材料: files that departments hand in with their reports on clauses; kept sealed, opened to the office and to the department itself. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** Keeps an upload while it comes in. */
  keep(stream: Readable): Promise<Arrival> {
    return keepArrival(stream, this.platform.files, LARGEST_MB * 1024 * 1024);
  }

  /** Lets go of an upload that is not taken. */
  async forget({ storedName }: Arrival): Promise<void> {
    if (storedName !== null) await this.platform.files.destroy(storedName);
  }

  /** `{clause, organ?, operator?}` and a file, for the organ's last report on the clause. */
  async take(fields: object, { name, arrival }: { readonly name: string; readonly arrival: Arrival }, caller: Caller): Promise<EvidenceView> {
    const { store, catalogue, files } = this.platform;
    const given: Readonly<Record<string, unknown>> = { ...this.access.inNameOf(caller, 'answer-office', fields) };
    const [organ, clause, operator] = [tidyIdentifier(givenText(given['organ'], LONGEST) ?? ''), givenText(given['clause'], LONGEST) ?? '', givenText(given['operator'], LONGEST)];
    if (!isUscc(organ)) throw new BadRequestException('请写明填报单位的统一社会信用代码 organ');
    if (operator === null) throw new BadRequestException('请写明经办人 operator');
    if (!catalogue.obligations.has(clause)) throw new NotFoundException(`没有任务条款 ${clause}`);
    const { storedName, size: byteSize, sha256 } = arrival;
    if (storedName === null) throw new PayloadTooLargeException(`文件有 ${Math.ceil(byteSize / 1024 / 1024)} MB，超过上限 ${LARGEST_MB} MB；请压缩图片或者分成几份再传`);
    const fileName = withoutIdentityNumbers(name).slice(-LONGEST);
    const found = await files.withOpened(storedName, (path) => evidenceFormat(path, fileName));
    if ('reason' in found) throw new UnprocessableEntityException(found.reason);
    const holder = credentialOf(caller);
    const kept = await store.evidenceFiles.keep({ clause, organ, fileName, format: found.format, byteSize, sha256, receivedOn: this.platform.today(), operator, holder, storedName }, files);
    if (kept === 'no-report') throw new ConflictException(`条款 ${clause} 现在没有本单位待认可的填报，请先填报做了什么，再传佐证材料`);
    if (kept === 'too-many') throw new ConflictException(`条款 ${clause} 这次填报的佐证材料已经有 10 份，请合并后再传`);
    await noteDone(this.platform.audit, { action: 'obligation.evidence', operator, organ, purpose: null, subjectId: null, object: kept.number, detail: { clause, format: kept.format, sha256, holder } });
    return toEvidenceView(kept);
  }

  /** The file as it was handed in. To others it is not there. */
  async open(number: string, caller: Caller): Promise<{ readonly file: EvidenceFile; readonly bytes: Buffer }> {
    const file = await this.platform.store.evidenceFiles.find(number);
    if (!file || !this.mayOpen(file, caller)) throw new NotFoundException(`没有佐证材料 ${number}（部门只能下载本单位的）`);
    if (file.storedName === null) throw new GoneException(`佐证材料 ${number} 已过留存期，内容已经清理，登记和摘要仍在`);
    await this.platform.audit.write({ action: 'obligation.evidence-look', operator: operatorOf(caller), organ: file.organ, purpose: null, subjectId: null, object: number, detail: { clause: file.clause, holder: credentialOf(caller) } });
    return { file, bytes: await this.platform.files.read(file.storedName) };
  }

  /** The files of a clause that the caller may open. */
  async of(clause: string, caller: Caller): Promise<readonly EvidenceView[]> {
    const files = await this.platform.store.evidenceFiles.of(clause);
    return files.filter((file) => this.mayOpen(file, caller)).map(toEvidenceView);
  }

  private mayOpen({ organ }: EvidenceFile, caller: Caller): boolean {
    return this.access.may(caller, 'oversee') || this.access.may(caller, 'answer-office', organ);
  }
}
