import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from './chart-ink.js';

/** A bar, from the top down. */
export interface NamedBar {
  readonly name: string;
  readonly value: number;
  /** As it is written at the end of the bar. */
  readonly words: string;
}

const LONGEST = 12;

export function namedBars(bars: readonly NamedBar[], { ink, line, series, font }: ChartInk): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { color: ink, fontFamily: font },
    grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => shortName(name)), axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: ink } },
    series: [{ type: 'bar', data: bars.map(({ value }) => value), barMaxWidth: 18, itemStyle: { color: series[1] }, label: { show: true, position: 'right', color: ink, formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.words ?? '' } }],
  };
}

/** 衡南县市场监督管理局 → 市场监督管理局 */
export function shortName(name: string): string {
  const own = name.replace(/^衡南县(?=.{2})/, '');
  return own.length > LONGEST ? `${own.slice(0, LONGEST - 1)}…` : own;
}
