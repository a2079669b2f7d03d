/** The part of the peer that is used: it publishes no types, and hangs its classes on the global object. */
declare const XesImporter: {
  apply(xml: string): { readonly traces: readonly { readonly events: readonly unknown[] }[] }
}
