// What the bundler adds to TypeScript's modules: `…?file` is the address of a
// copy of that file, relative to the script that names it.
declare module "*?file" {
  const address: string;
  export default address;
}
