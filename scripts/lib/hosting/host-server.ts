/** 一次要开的服务器：在哪个端口、送哪个文件夹、放在哪个路径下，临时文件写在哪里。 */
export interface HostRequest {
  readonly port: number;
  /** 网站文件夹，里面直接是 index.html。 */
  readonly site: string;
  /** 根路径是空的；子路径开头有斜杠，末尾没有。 */
  readonly prefix: string;
  /** 这台服务器自己的空文件夹：配置、进程号、日志。 */
  readonly work: string;
}

/** 怎样起一台：命令和参数；进程须留在前台，收到 SIGTERM 就停。 */
export interface HostCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** 一种配置。 */
export interface HostConfig {
  readonly label: string;
  /** 附带的配置查响应头和 404 页；空白的只查网页照样能用。 */
  readonly shipped: boolean;
  /** 写好配置，说出怎样起。 */
  readonly prepare: (request: HostRequest) => HostCommand;
}

/** 一种静态服务器。 */
export interface HostServer {
  readonly name: string;
  /** 装在哪里；没装是 undefined。 */
  readonly find: () => string | undefined;
  /** Debian 的包。 */
  readonly packages: readonly string[];
  readonly version: (binary: string) => string;
  readonly configs: readonly HostConfig[];
}
