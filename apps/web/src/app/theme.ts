import { createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '#reference/label.js';
import { componentWords } from './component-words.js';

/**
 * One accent, two schemes. Every pair of text and ground has at least 4.5 : 1, every border of a control 3 : 1.
 * Nothing ripples: pages are official and quick; the focus is an outline that is never hidden.
 */
export function createQaituTheme(language: Language): Theme {
  return createTheme(
    {
      cssVariables: { colorSchemeSelector: 'data-colour-scheme' },
      colorSchemes: {
        light: {
          palette: {
            primary: { main: '#0a6375', dark: '#074c5a', light: '#2f8496', contrastText: '#ffffff' },
            success: { main: '#1b6b3a' },
            warning: { main: '#8a5200' },
            error: { main: '#b3261e' },
            info: { main: '#0a6375' },
            background: { default: '#f4f6f7', paper: '#ffffff' },
            text: { primary: '#15202a', secondary: '#4a5964' },
            divider: '#d6dde1',
          },
        },
        dark: {
          palette: {
            primary: { main: '#7fcddd', dark: '#a5dfeb', light: '#5bb3c5', contrastText: '#05252c' },
            success: { main: '#82cf9d' },
            warning: { main: '#f0b866' },
            error: { main: '#ffa8a0' },
            info: { main: '#7fcddd' },
            background: { default: '#0f161b', paper: '#172128' },
            text: { primary: '#e8eef1', secondary: '#adbac3' },
            divider: '#31404a',
          },
        },
      },
      shape: { borderRadius: 8 },
      typography: {
        fontFamily: "'Onest Variable', system-ui, sans-serif",
        h1: { fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.01em' },
        h2: { fontSize: '1.2rem', fontWeight: 650, lineHeight: 1.3 },
        h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
        button: { textTransform: 'none', fontWeight: 600 },
      },
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            ':focus-visible': { outline: '3px solid var(--mui-palette-primary-main)', outlineOffset: '2px' },
            'h1:focus-visible, main:focus-visible': { outline: 'none' },
            body: { fontVariantNumeric: 'lining-nums' },
            '@media (prefers-reduced-motion: reduce)': {
              '*, *::before, *::after': { animationDuration: '0s !important', transitionDuration: '0s !important' },
            },
          },
        },
        MuiButtonBase: {
          defaultProps: { disableRipple: true },
          styleOverrides: {
            root: {
              '&:focus-visible, &.Mui-focusVisible': {
                outline: '3px solid var(--mui-palette-primary-main)',
                outlineOffset: '2px',
              },
            },
          },
        },
        MuiButton: { defaultProps: { disableElevation: true } },
        MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
        // Labels stand above their fields: nothing moves, and a long one is never cut off.
        MuiInputLabel: {
          defaultProps: { shrink: true },
          styleOverrides: {
            root: {
              position: 'static',
              transform: 'none',
              maxWidth: 'none',
              marginBottom: 4,
              whiteSpace: 'normal',
              fontSize: '0.9375rem',
              fontWeight: 600,
              color: 'var(--mui-palette-text-primary)',
              '&.Mui-focused': { color: 'var(--mui-palette-text-primary)' },
            },
          },
        },
        MuiTextField: { defaultProps: { size: 'small' } },
        MuiOutlinedInput: {
          defaultProps: { notched: false },
          styleOverrides: {
            root: { backgroundColor: 'var(--mui-palette-background-paper)' },
            notchedOutline: { borderColor: '#75858f', top: 0, '& legend': { display: 'none' } },
          },
        },
        // A choice too long for its field ends in dots rather than under the arrow.
        MuiNativeSelect: { styleOverrides: { select: { textOverflow: 'ellipsis' } } },
        MuiFormHelperText: { styleOverrides: { root: { marginInline: 0 } } },
        MuiToggleButton: {
          styleOverrides: {
            root: {
              textTransform: 'none',
              fontWeight: 600,
              borderColor: '#75858f',
              color: 'var(--mui-palette-text-secondary)',
              '&.Mui-selected, &.Mui-selected:hover': {
                backgroundColor: 'var(--mui-palette-primary-main)',
                color: 'var(--mui-palette-primary-contrastText)',
              },
            },
          },
        },
        MuiAutocomplete: {
          styleOverrides: {
            paper: { border: '1px solid var(--mui-palette-divider)', boxShadow: 'var(--mui-shadows-4)' },
            // What was chosen breaks into lines rather than being cut.
            tag: { height: 'auto', minHeight: 24, '& .MuiChip-label': { whiteSpace: 'normal' } },
          },
        },
        MuiLink: { defaultProps: { underline: 'always' } },
        MuiDialogTitle: { defaultProps: { variant: 'h2' } },
        MuiAlert: { styleOverrides: { root: { alignItems: 'flex-start' } } },
      },
    },
    componentWords(language),
  );
}
