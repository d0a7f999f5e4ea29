import { lazyRouteComponent } from '@tanstack/react-router'

/** The code of a page did not arrive: no network, or a new version has replaced it on the server. */
export type PageNotLoaded = Error & { readonly kind: 'network'; readonly pageNotLoaded: true }

export const isPageNotLoaded = (error: unknown): error is PageNotLoaded =>
  error instanceof Error && 'pageNotLoaded' in error

/**
 * A page as a chunk of its own. The router would reload the document by itself when a chunk is
 * missing, and leave a reader without network before the browser's error page; here it is an error
 * like every other, with "try again".
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch(() => {
        const failure = { kind: 'network' as const, pageNotLoaded: true as const }
        throw Object.assign(new Error('page not loaded'), failure)
      }),
    name,
  )
