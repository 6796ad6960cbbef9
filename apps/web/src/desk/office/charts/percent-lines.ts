import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from './chart-ink.js';

/** A line of percents over months; null where it could not be told. */
export interface PercentLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Symbols tell lines apart for whoever does not see their colours. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const DASHES = ['solid', 'dashed', 'dotted', [12, 4, 2, 4]];

export function percentLines(months: readonly string[], lines: readonly PercentLine[], { ink, quiet, line, paper, series, font }: ChartInk): EChartsCoreOption {
  return {
    animation: false,
    color: [...series],
    textStyle: { color: ink, fontFamily: font },
    legend: { data: lines.map(({ name }) => name), textStyle: { color: ink }, top: 0, itemGap: 16 },
    // As drawn text: a page of ours takes no markup with styles of its own.
    tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: paper, borderColor: line, textStyle: { color: ink }, valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}%` : '—') },
    grid: { left: 8, right: 16, top: 64, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: months.map(shortMonth), axisLine: { lineStyle: { color: line } }, axisLabel: { color: quiet }, axisTick: { show: false } },
    yAxis: { type: 'value', min: 0, max: 100, axisLabel: { color: quiet, formatter: '{value}%' }, splitLine: { lineStyle: { color: line } } },
    series: lines.map(({ name, values }, i) => ({ name, type: 'line', data: values.map((value) => value ?? '-'), symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 7, lineStyle: { width: 2, type: DASHES[i % DASHES.length] } })),
  };
}

/** 2026-11 → 11月, with the year at its beginning. */
export function shortMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return number === '01' ? `${year}年1月` : `${Number(number)}月`;
}
