/** pngjs brings no types: what the tests use of it. */
declare module 'pngjs' {
  export class PNG {
    constructor(size: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    /** Four bytes for each point. */
    readonly data: Buffer;
    static readonly sync: {
      read(file: Buffer): PNG;
      write(picture: PNG, options?: { readonly colorType?: number; readonly deflateLevel?: number }): Buffer;
    };
  }
}
