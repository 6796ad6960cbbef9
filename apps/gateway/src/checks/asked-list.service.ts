import type { Readable } from 'node:stream';
import { BadRequestException, Injectable, type OnModuleInit, UnprocessableEntityException } from '@nestjs/common';
import type { RelatedCells } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { MOST_SUBJECTS, tooManyRows, type AskedList, type ListRefusal } from './asked-list.js';
import { forgetListFile, keepListFile, LARGEST_LIST, listFolder, sweepListFiles, type ListFile } from './list-file.js';
import { readListFile } from './read-list-file.js';
import { readListText } from './read-list-text.js';

/** Reads lists of subjects, however they come. What cannot be read is refused as a whole: nothing is checked, no receipt is given. */
@Injectable()
export class AskedListService implements OnModuleInit {
  constructor(private readonly platform: Platform) {}

  async onModuleInit(): Promise<void> {
    await sweepListFiles(this.folder());
  }

  keep(stream: Readable): Promise<ListFile> {
    return keepListFile(stream, this.folder());
  }

  /** Reads an uploaded list; its file is gone afterwards, whatever came of it. */
  async fromFile({ name, arrival }: { readonly name: string; readonly arrival: ListFile }): Promise<AskedList> {
    const { path, sha256 } = arrival;
    if (path === null) throw refused({ code: 'FILE_TOO_LARGE', message: `名单文件超过上限 ${LARGEST_LIST / 1024 / 1024} MB`, fix: '请拆成几份分别核查' });
    try {
      return taken(await readListFile({ name, path, sha256 }, this.platform.catalogue.checkColumns));
    } finally {
      await forgetListFile(arrival);
    }
  }

  /** `subjects`, or `text` as pasted. */
  fromFields(fields: object): AskedList {
    if ('text' in fields && typeof fields.text === 'string') return taken(readListText(fields.text, this.columns()));
    if (!('subjects' in fields) || !Array.isArray(fields.subjects)) throw new BadRequestException('请写明要核查的单位：subjects、text，或者上传名单文件 file');
    return this.fromSubjects(fields.subjects);
  }

  fromSubjects(subjects: readonly unknown[]): AskedList {
    if (subjects.length === 0) throw new BadRequestException('subjects 里没有要核查的单位');
    if (subjects.length > MOST_SUBJECTS) throw refused(tooManyRows());
    return {
      origin: { kind: subjects.length === 1 ? 'single' : 'list', fileName: null, sha256: null, sheet: null, notices: [] },
      columns: this.columns(),
      lines: subjects.map((subject, i) => ({ row: i + 1, ...cellsOf(subject, i + 1) })),
    };
  }

  private folder(): string {
    return listFolder(this.platform.config.dataDir);
  }

  private columns(): AskedList['columns'] {
    const { name, code } = this.platform.catalogue.checkColumns;
    return { name: name.heading, code: code.heading };
  }
}

function cellsOf(subject: unknown, nth: number): { readonly name: string | null; readonly code: string | null } & RelatedCells {
  if (typeof subject !== 'object' || subject === null) throw new BadRequestException(`subjects 的第 ${nth} 个应写成 {name, code}`);
  const text = (value: unknown): string | null => {
    if (value === undefined || value === null || typeof value === 'string') return value ?? null;
    throw new BadRequestException(`subjects 的第 ${nth} 个：name、code 等应为文字`);
  };
  const own = { name: text('name' in subject ? subject.name : null), code: text('code' in subject ? subject.code : null) };
  const headOffice = text('headOffice' in subject ? subject.headOffice : null);
  const members = 'members' in subject ? (subject.members ?? []) : [];
  if (!Array.isArray(members)) throw new BadRequestException(`subjects 的第 ${nth} 个：members 应为代码的数组`);
  if (headOffice === null && members.length === 0) return own;
  return { ...own, headOffice, members: members.map(text) };
}

function taken(list: AskedList | ListRefusal): AskedList {
  if ('lines' in list) return list;
  throw refused(list);
}

function refused(refusal: ListRefusal): UnprocessableEntityException {
  return new UnprocessableEntityException({ ...refusal });
}
