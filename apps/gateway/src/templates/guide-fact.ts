/** One line above the columns of 填写说明. */
export interface GuideFact {
  readonly label: string;
  readonly text: string;
}
