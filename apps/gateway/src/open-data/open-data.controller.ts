import { Controller, Get, Header, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import type { CatalogueView } from '../catalogue/catalogue.types.js';
import { attachment } from '../http/attachment.js';
import { ListService } from '../lists/list.service.js';
import type { PublicList } from '../lists/list.types.js';
import { Platform } from '../platform/platform.js';
import { readNoticeFilter } from './notice-filter.js';
import { csvFile, jsonFile, type FileOf } from './open-data-files.js';
import { SOURCE, TERMS } from './open-data-terms.js';
import { OpenDataService } from './open-data.service.js';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** Open data: what the public pages show, as files. No credential is asked for. */
@Controller('api/open-data')
export class OpenDataController {
  constructor(
    private readonly data: OpenDataService,
    private readonly lists: ListService,
    private readonly catalogue: CatalogueService,
    private readonly platform: Platform,
  ) {}

  /** `?kind=licence|penalty&organ=&sector=&township=&from=&until=`, as on the page /notices. */
  @Get('notices.csv')
  @Header('cache-control', 'no-cache')
  noticesTable(@Query() query: Readonly<Record<string, string | undefined>>): StreamableFile {
    return this.notices(query, 'csv');
  }

  @Get('notices.json')
  @Header('cache-control', 'no-cache')
  noticesJson(@Query() query: Readonly<Record<string, string | undefined>>): StreamableFile {
    return this.notices(query, 'json');
  }

  @Get('lists.json')
  @Header('cache-control', 'no-cache')
  async allLists(): Promise<{ readonly source: string; readonly terms: string; readonly asOf: string; readonly lists: readonly PublicList[] }> {
    return { source: SOURCE, terms: TERMS, asOf: this.platform.today(), lists: await this.lists.all() };
  }

  /** Organisations on a list: `ID.csv`, `ID.json`. */
  @Get('lists/:file')
  @Header('cache-control', 'no-cache')
  async members(@Param('file') file: string): Promise<StreamableFile> {
    const [, id = '', format = ''] = /^(.+)\.(csv|json)$/.exec(file) ?? [];
    if (format !== 'csv' && format !== 'json') throw new NotFoundException('名单的成员在 /api/open-data/lists/名单代号.csv 或 .json');
    return this.toFile(await this.data.membersOf(id), { format, name: `名单_${id}`, plain: `list-${id}` });
  }

  @Get('catalogue.json')
  @Header('cache-control', 'no-cache')
  wholeCatalogue(): CatalogueView & { readonly source: string; readonly terms: string; readonly asOf: string } {
    return { source: SOURCE, terms: TERMS, asOf: this.platform.today(), ...this.catalogue.view({}) };
  }

  private notices(query: Readonly<Record<string, string | undefined>>, format: keyof typeof TYPES): StreamableFile {
    const filter = readNoticeFilter(query, new Set(this.platform.catalogue.sectors.keys()));
    const name = filter.kind === 'penalty' ? '行政处罚公示' : '行政许可公示';
    return this.toFile(this.data.noticesOf(filter), { format, name, plain: `notices-${filter.kind}` });
  }

  private toFile(of: FileOf, { format, name, plain }: { readonly format: keyof typeof TYPES; readonly name: string; readonly plain: string }): StreamableFile {
    const lines = this.data.handOut(format === 'csv' ? csvFile(of) : jsonFile(of));
    return new StreamableFile(lines, { type: TYPES[format], disposition: attachment(`${name}_${of.asOf}.${format}`, `${plain}-${of.asOf}.${format}`) });
  }
}
