export { beijingTime } from './beijing-time.js';
export { canonicalBytes, canonicalJson, WrittenJson } from './canonical-json.js';
export { readReceiptFile, writeReceiptFile, type ReceiptParts } from './receipt-file.js';
export { ALGORITHMS, type Algorithm } from './algorithms.js';
export { newReceiptKey, openReceiptSigner, type PublishedKey, type ReceiptSigner } from './receipt-key.js';
export { verifyReceipt, verifyReceiptFile, type ReceiptFinding } from './verify-receipt.js';
