/** Put in by the build: whether the page is the one file, which has everything inside. */
declare const __ONE_FILE__: boolean;

/** What the one file runs on (boot.ts); elsewhere there is none. */
declare const oneFile: import("./boot.js").OneFile;
