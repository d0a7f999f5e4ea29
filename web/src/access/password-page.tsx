export const PasswordPage = () => null
