// Alone names the ways of writing a feed that single intakes ask for (docs/targets.md).
export const PROFILE_NAMES = ['flipboard', 'smartnews', 'haberler', 'ninjs'] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]
