/** 图标写在网页里：有的服务器不认 .svg，单独一个文件会多一次 404。 */
export const siteIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%230f6068' d='M0 0h32v32H0z'/%3E%3Cpath fill='%23fbfaf6' d='M5 11h9l3 5-3 5H5zM18 11h6l3 5-3 5h-6l3-5z'/%3E%3C/svg%3E";
