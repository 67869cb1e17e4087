import { parseCalendarDate } from '#domain/calendar/calendar-date.js';
import type { TabularLimits } from '../limits.js';
import type { Cell, RawRow } from '../table-row.js';
import { fileError } from '../tabular-file-error.js';
import { serialDate } from './date-styles.js';
import type { SharedStrings } from './shared-strings.js';
import { type XmlHandlers, attributeOf, decodeEscapes } from './xml-scanner.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings | undefined;
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly limits: TabularLimits;
}

const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;
const PLAIN_CELL = /^(?:\w+:)?c(?: r="([A-Z]+\d+)")?(?: s="(\d+)")?(?: t="(\w+)")?(?: s="(\d+)")?$/;

/** Turns the events of a sheet's XML into rows; {@link takeRows} hands over those that are complete. */
export class SheetRows implements XmlHandlers {
  wantsText = false;
  private rows: RawRow[] = [];
  private inData = false;
  private rowNumber = 0;
  private cells: (Cell | null)[] = [];
  private column = -1;
  private cellType = '';
  private style = -1;
  private formula = false;
  private value = '';
  private inPhonetic = false;

  constructor(private readonly context: SheetContext) {}

  /** The rows completed since the last call. */
  takeRows(): RawRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, tag: string): void {
    switch (name) {
      case 'c':
        this.openCell(tag);
        break;
      case 'v':
        this.wantsText = this.inData;
        break;
      case 't':
        this.wantsText = this.inData && !this.inPhonetic;
        break;
      case 'f':
        this.formula = true;
        break;
      case 'row':
        this.openRow(tag);
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
      case 'sheetData':
        this.inData = true;
        break;
    }
  }

  text(text: string): void {
    if (this.value.length <= this.context.limits.maxCellCharacters) {
      this.value += text.slice(0, this.context.limits.maxCellCharacters + 1);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        if (this.inData) {
          this.cells[this.column] = this.cell();
        }
        break;
      case 'v':
      case 't':
        this.wantsText = false;
        break;
      case 'row':
        if (this.inData) {
          this.rows.push({ rowNumber: this.rowNumber, cells: Array.from(this.cells, (cell) => cell ?? null) });
        }
        break;
      case 'rPh':
        this.inPhonetic = false;
        break;
      case 'sheetData':
        this.inData = false;
        break;
    }
  }

  private openRow(tag: string): void {
    const given = attributeOf(tag, 'r');
    const rowNumber = given === undefined ? this.rowNumber + 1 : Number(given);
    if (!Number.isInteger(rowNumber) || rowNumber <= this.rowNumber || rowNumber > MAX_ROWS) {
      throw fileError('xlsx_damaged');
    }
    this.rowNumber = rowNumber;
    this.cells = [];
    this.column = -1;
  }

  private openCell(tag: string): void {
    const { reference, type, style } = cellAttributes(tag);
    const column = reference === undefined ? this.column + 1 : columnIndex(reference);
    // Cells stand in order; one that comes twice would hide the other.
    if (column <= this.column || column >= MAX_COLUMNS) {
      throw fileError('xlsx_damaged');
    }
    this.column = column;
    this.cellType = type ?? 'n';
    this.style = style === undefined ? 0 : Number(style);
    this.formula = false;
    this.value = '';
  }

  private cell(): Cell | null {
    if (this.formula) {
      return { type: 'unusable', code: 'cell_formula' };
    }
    switch (this.cellType) {
      case 's':
        return this.value === '' ? null : this.textCell(this.sharedString());
      case 'str':
      case 'inlineStr':
        return this.textCell(decodeEscapes(this.value));
      case 'b':
        return this.value === '' ? null : { type: 'boolean' };
      case 'e':
        return { type: 'unusable', code: 'cell_error_value' };
      case 'd':
        return this.isoDateCell();
      case 'n':
        return this.value === '' ? null : this.numberCell();
      default:
        throw fileError('xlsx_damaged');
    }
  }

  private sharedString(): string {
    const index = Number(this.value);
    if (this.context.strings === undefined || !Number.isInteger(index)) {
      throw fileError('xlsx_damaged');
    }
    return this.context.strings.get(index);
  }

  private textCell(text: string): Cell | null {
    const { maxCellCharacters } = this.context.limits;
    if (text.trim() === '') {
      return null;
    }
    return text.length > maxCellCharacters
      ? { type: 'unusable', code: 'cell_too_long', params: { limit: maxCellCharacters } }
      : { type: 'text', text };
  }

  private numberCell(): Cell {
    const number = Number(this.value);
    if (!Number.isFinite(number)) {
      throw fileError('xlsx_damaged');
    }
    if (!this.context.dateStyles.has(this.style)) {
      return { type: 'number', number };
    }
    const date = serialDate(number, this.context.from1904);
    return date === undefined ? { type: 'moment' } : { type: 'date', date };
  }

  private isoDateCell(): Cell | null {
    if (this.value === '') {
      return null;
    }
    const date = parseCalendarDate(this.value.replace(/T00:00:00(?:\.0+)?Z?$/, ''));
    return date === undefined ? { type: 'moment' } : { type: 'date', date };
  }
}

/** The three attributes of a cell; the plain forms that most writers use are read in one go. */
function cellAttributes(tag: string): { reference?: string; type?: string; style?: string } {
  const plain = PLAIN_CELL.exec(tag);
  if (plain !== null) {
    return { reference: plain[1], style: plain[2] ?? plain[4], type: plain[3] };
  }
  return { reference: attributeOf(tag, 'r'), style: attributeOf(tag, 's'), type: attributeOf(tag, 't') };
}

/** The position of a column from a cell's reference: A1 is 0, AA7 is 26. */
function columnIndex(reference: string): number {
  let index = 0;
  for (let place = 0; place < reference.length; place += 1) {
    const code = reference.charCodeAt(place);
    if (code < 0x41 || code > 0x5a) {
      break;
    }
    index = index * 26 + (code - 0x40);
  }
  return index === 0 ? MAX_COLUMNS : index - 1;
}
