import ImageIcon from '@mui/icons-material/ImageOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { downloadFile } from '../downloads/download-file.js';
import type { PictureFrame } from './compose-picture.js';
import type { ChartDrawing } from './drawing.js';
import { CHART_PALETTES } from './palette.js';

interface PictureDownloadsProps {
  name: string;
  drawing: ChartDrawing;
  frame: Omit<PictureFrame, 'language'>;
}

/** Width of a chart in a file, in pixels: it fills a page or a slide. */
const FILE_WIDTH = 960;
const FORMATS = ['svg', 'png'] as const;

/** The chart as a file for letters and slides: on white, with its title and its source, whatever the screen shows. */
export function PictureDownloads({ name, drawing, frame }: PictureDownloadsProps) {
  const { t, language } = useLanguage();
  const [writing, setWriting] = useState<(typeof FORMATS)[number]>();
  const [failed, setFailed] = useState(false);

  const download = async (format: (typeof FORMATS)[number]) => {
    setWriting(format);
    setFailed(false);
    try {
      const [{ drawSvg }, { composePicture }, { drawPng }] = await Promise.all([
        import('./engine.js'),
        import('./compose-picture.js'),
        import('./draw-png.js'),
      ]);
      const palette = CHART_PALETTES.light;
      const size = { width: FILE_WIDTH, height: drawing.heightAt(FILE_WIDTH) };
      const picture = composePicture(drawSvg(drawing, FILE_WIDTH, palette), size, { ...frame, language }, palette);
      downloadFile(format === 'svg' ? picture.svg : await drawPng(picture), `${name}.${format}`);
    } catch {
      setFailed(true);
    } finally {
      setWriting(undefined);
    }
  };

  return (
    <>
      {FORMATS.map((format) => (
        <Button
          key={format}
          size="small"
          startIcon={<ImageIcon />}
          loading={writing === format}
          loadingPosition="start"
          onClick={() => void download(format)}
        >
          {t(`chart.${format}`)}
        </Button>
      ))}
      {failed && (
        <Typography role="alert" color="error" sx={{ flexBasis: '100%' }}>
          {t('chart.notWritten')}
        </Typography>
      )}
    </>
  );
}
