/** Where the sign-in service sends people back to. */
export const CALLBACK = '/sign-in/callback';
