// What the bundler adds to TypeScript's modules: `…?file` is the address of a
// copy of that file, relative to the script that names it.
declare module "*?file" {
  const address: string;
  export default address;
}

// `…?short` likewise, of a scenario without what an embed does not show; `…?both` of that together
// with its English words.
declare module "*?short" {
  const address: string;
  export default address;
}
declare module "*?both" {
  const address: string;
  export default address;
}
