import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { notCollected, sealedCategory, toTemplate, type Operation, type RecordCategory } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import { guideOf } from './guide.js';
import { TemplateCache } from './template-cache.js';
import { writeWorkbook } from './write-workbook.js';

/** A template ready to be sent. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** About 20 kB each: those of a whole county in either kind fit. */
const MOST_KEPT = 600;

/** Upload templates of the categories that departments send. */
@Injectable()
export class TemplateService {
  private readonly cache = new TemplateCache(MOST_KEPT);

  constructor(private readonly platform: Platform) {}

  /** The template of a category. Throws 404 for an unknown one, 409 with the codes of a submission's refusal for one that is not sent in. */
  async template(item: string, operation: Operation): Promise<TemplateFile> {
    const { catalogue } = this.platform;
    const category = catalogue.categories.get(item);
    if (!category) throw new NotFoundException(`目录中没有信息类别“${item}”；可用的类别见信用信息目录`);
    const { form } = category;
    const refusal = sealedCategory(category) ?? notCollected(category, this.platform.today());
    if (refusal) throw new ConflictException(refusal);
    if (!form) throw new Error(`category ${item} is sent in and has no form`);
    const bytes = await this.cache.get(`${catalogue.version} ${item} ${operation}`, () => {
      const template = toTemplate({ ...category, form }, operation, catalogue);
      return writeWorkbook(template, guideOf(template, catalogue));
    });
    return { name: fileName(category, operation), bytes };
  }
}

/** A name that every file system takes. */
function fileName({ name }: RecordCategory, operation: Operation): string {
  return `${name.replace(/[\\/:*?"<>|\s]+/g, '')}${operation === 'correct' ? '更正' : '上报'}模板.xlsx`;
}
