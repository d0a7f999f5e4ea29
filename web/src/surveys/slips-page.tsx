export const SlipsPage = () => null
