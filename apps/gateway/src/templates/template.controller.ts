import { BadRequestException, Controller, Get, Header, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { attachment } from '../http/attachment.js';
import { TemplateService } from './template.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Templates hold nothing but what the public catalogue says: no credential is asked for. */
@Controller('api/templates')
export class TemplateController {
  constructor(private readonly templates: TemplateService) {}

  @Get(':file')
  @Header('cache-control', 'no-cache')
  async template(@Param('file') file: string, @Query('operation') operation = 'upsert'): Promise<StreamableFile> {
    if (!file.endsWith('.xlsx')) throw new NotFoundException('模板的地址是 /api/templates/信息类别.xlsx');
    if (operation !== 'upsert' && operation !== 'correct') throw new BadRequestException('operation 应为 upsert（普通）或 correct（更正）');
    const { name, bytes } = await this.templates.template(file.slice(0, -'.xlsx'.length), operation);
    return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition: attachment(name, 'template.xlsx') });
  }
}
