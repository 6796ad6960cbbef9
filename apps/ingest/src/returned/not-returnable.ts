/** The workbook cannot be made; the message is for the sender. */
export class NotReturnable extends Error {
  override readonly name = 'NotReturnable';
}
