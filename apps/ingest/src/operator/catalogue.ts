import { APPROVALS, catalogueFolder, catalogueSettings, checkCatalogue, type CatalogueCheck } from '@credit/catalogue';

/** Exit status 1 when the catalogue has faults; each names file and line. */
export function catalogueCheck(env: NodeJS.ProcessEnv, json: boolean): number {
  const check = checkCatalogue(catalogueFolder(env), catalogueSettings(env));
  if (json) console.log(JSON.stringify(toDocument(check)));
  else for (const line of toLines(check)) console.log(line);
  return check.catalogue ? 0 : 1;
}

/** Prints the files that still have to be approved with their digests, to be copied into the approvals. */
export function catalogueDigests(env: NodeJS.ProcessEnv, json: boolean): number {
  const { unapproved } = checkCatalogue(catalogueFolder(env), catalogueSettings(env));
  if (json) console.log(JSON.stringify({ unapproved }));
  else if (unapproved.length === 0) console.log('全部数据文件都已由两个岗位批准');
  else {
    console.log(`# 抄入 ${APPROVALS}，approved 由两个岗位各写一行：{role: 岗位, on: 'YYYY-MM-DD', by: 姓名}`);
    for (const { file, sha256, problem } of unapproved) console.log(`  - file: ${file}  # ${problem}\n    sha256: ${sha256}\n    approved: []`);
  }
  return 0;
}

function toDocument({ catalogue, faults, toConfirm, overrides, unapproved }: CatalogueCheck): object {
  return {
    version: catalogue?.version ?? null,
    categories: catalogue?.categories.size ?? null,
    calendarYears: catalogue ? [...catalogue.workingCalendar.years.keys()] : null,
    toConfirm: { count: total(toConfirm), byFile: Object.fromEntries(toConfirm), overrides },
    unapproved,
    faults,
  };
}

function toLines({ catalogue, faults, toConfirm, overrides, unapproved }: CatalogueCheck): readonly string[] {
  const files = [...toConfirm].map(([file, count]) => `${file} ${count}`).join('，');
  return [
    ...faults.map((fault) => `${fault.file}:${fault.line} ${fault.path}：${fault.message}`),
    `待核对（confirm）的条目 ${total(toConfirm)} 个（${files}）；本安装改动的值 ${overrides.length} 个`,
    ...overrides.map(({ file, id, key, value, basis }) => `  ${file} ${id} 的 ${key} = ${JSON.stringify(value)}（依据：${basis}）`),
    unapproved.length === 0 ? '数据文件都已由两个岗位批准' : `尚未批准的数据文件 ${unapproved.length} 个，生产环境启动前须由两个岗位批准（credit catalogue digests 列出摘要）`,
    ...(catalogue ? [`工作日日历：${[...catalogue.workingCalendar.years.keys()].join('、')} 年；没有的年份不推测`] : []),
    catalogue ? `目录无误：${catalogue.categories.size} 个信息类别，版本 ${catalogue.version}` : `目录有 ${faults.length} 处错误`,
  ];
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
