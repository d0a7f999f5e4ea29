/** The look of a text input or a select; `aria-invalid` turns its border into the error colour. */
export const inputClass =
  'w-full min-h-12 rounded-8 border border-solid-gray-600 bg-white px-4 py-2 text-base text-solid-gray-900 hover:border-black aria-invalid:border-2 aria-invalid:border-error-1 [&[readonly]]:border-dashed disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600'

export const labelClass = 'flex flex-wrap items-center gap-x-2 font-700 leading-150'
export const helpClass = 'text-sm leading-160 text-solid-gray-700'
export const messageClass = 'flex items-start gap-1.5 text-sm leading-160 text-error-2'
