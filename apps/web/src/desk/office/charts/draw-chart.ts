import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** A chart on the page. */
export interface DrawnChart {
  show(option: EChartsCoreOption): void;
  resize(): void;
  end(): void;
}

/** Draws into a box that has its size; loaded by the pages that have charts alone. */
export function drawChart(box: HTMLElement): DrawnChart {
  const chart = init(box);
  return {
    show: (option) => chart.setOption(option, true),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  };
}
