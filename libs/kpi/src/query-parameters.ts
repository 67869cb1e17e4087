/** Values of a query with the numbers of their places in it. */
export class QueryParameters {
  readonly values: unknown[] = [];

  /** Adds a value and answers what stands for it in the query. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
