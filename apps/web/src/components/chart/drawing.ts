import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TitleComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartPalette } from './palette.js';

/** What our charts are made of. Only types: the library itself is loaded where a chart is shown (engine.ts). */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GridComponentOption
  | LineSeriesOption
  | ScatterSeriesOption
  | TitleComponentOption
> & { tooltip?: TooltipComponentOption };

/** The sheet a chart is drawn on. */
export interface ChartSheet {
  readonly palette: ChartPalette;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart: how high it is at a width, and how it is drawn on screen, on paper and in files alike. */
export interface ChartDrawing {
  readonly heightAt: (width: number) => number;
  readonly draw: (sheet: ChartSheet) => ChartOption;
}

export const CHART_FONT = "'Onest Variable', system-ui, sans-serif";

/** What all charts have in common: nothing moves, texts in our font, notes in the picture itself. */
export function withHouseStyle(option: ChartOption, { palette }: ChartSheet): ChartOption {
  return {
    animation: false,
    color: [...palette.marks],
    textStyle: { fontFamily: CHART_FONT, color: palette.text, fontSize: 12 },
    ...option,
    ...(option.tooltip === undefined
      ? {}
      : {
          tooltip: {
            // As text of the picture: markup with styles of its own is refused by the content security policy.
            renderMode: 'richText',
            confine: true,
            backgroundColor: palette.ground,
            borderColor: palette.line,
            textStyle: { color: palette.text, fontFamily: CHART_FONT, fontSize: 12 },
            ...option.tooltip,
          },
        }),
  };
}
