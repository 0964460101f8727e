declare module 'pagefind-bundle' {
  export function createInstance(options: { basePath: string; noWorker: boolean }): unknown;
}
