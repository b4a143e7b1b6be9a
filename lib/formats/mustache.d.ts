/** The one part of the library that is used. */
declare module 'mustache' {
  const mustache: {
    render(
      template: string,
      view: object,
      partials: object,
      config: { readonly escape: (value: unknown) => string },
    ): string;
  };
  export default mustache;
}
