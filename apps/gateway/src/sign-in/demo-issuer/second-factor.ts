/** What the demo issuer's tokens say (`acr`) of somebody who has shown a second factor. */
export const SECOND_FACTOR = 'second-factor';
