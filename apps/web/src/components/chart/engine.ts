import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartDrawing, type ChartSheet, withHouseStyle } from './drawing.js';
import { CHART_PALETTES, type ChartPalette } from './palette.js';
import { plainSvg } from './plain-svg.js';

use([
  BarChart,
  CustomChart,
  GridComponent,
  LabelLayout,
  LineChart,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

/** Room for a chart on paper (A4 upright, inside the margins and the frame of a section), in CSS pixels. */
const PAPER_WIDTH = 640;

/** A chart in its place on a page. */
export interface MountedChart {
  update: (drawing: ChartDrawing, palette: ChartPalette) => void;
  dispose: () => void;
}

/**
 * Draws a chart into an element, as wide as it is and anew when that changes; for a printer in light colours and no wider
 * than paper.
 */
export function mountChart(element: HTMLElement, first: ChartDrawing, colours: ChartPalette): MountedChart {
  const chart = init(element, null, { renderer: 'svg', width: 300, height: 150 });
  const paper = matchMedia('print');
  let drawing = first;
  let palette = colours;
  let drawnAt = 0;

  const drawAt = (width: number, palette: ChartPalette) => {
    const sheet: ChartSheet = { palette, width, height: drawing.heightAt(width) };
    element.style.height = `${sheet.height}px`;
    chart.resize({ width, height: sheet.height });
    chart.setOption(withHouseStyle(drawing.draw(sheet), sheet), { notMerge: true });
    drawnAt = width;
  };
  const redraw = () => {
    // A preview may lay the page out anew after it has been told to print.
    if (element.clientWidth > 0) drawAt(element.clientWidth, paper.matches ? CHART_PALETTES.light : palette);
  };
  const forPaper = () => {
    drawAt(Math.min(drawnAt || PAPER_WIDTH, PAPER_WIDTH), CHART_PALETTES.light);
    chart.getZr().flush();
  };

  const observer = new ResizeObserver(() => {
    if (element.clientWidth !== drawnAt) redraw();
  });
  observer.observe(element);
  addEventListener('beforeprint', forPaper);
  addEventListener('afterprint', redraw);
  redraw();
  return {
    update: (nextDrawing, nextPalette) => {
      if (nextDrawing === drawing && nextPalette === palette) return;
      [drawing, palette] = [nextDrawing, nextPalette];
      redraw();
    },
    dispose: () => {
      observer.disconnect();
      removeEventListener('beforeprint', forPaper);
      removeEventListener('afterprint', redraw);
      chart.dispose();
    },
  };
}

/** The chart alone as SVG text, without a page. */
export function drawSvg(drawing: ChartDrawing, width: number, palette: ChartPalette): string {
  const sheet: ChartSheet = { palette, width, height: drawing.heightAt(width) };
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: sheet.height });
  try {
    const { tooltip: _onlyForPointers, ...option } = withHouseStyle(drawing.draw(sheet), sheet);
    chart.setOption(option);
    return plainSvg(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}
