#!/bin/sh
# 把一份网站放上服务器：放进一个新文件夹，核对无误，再一步换上。任何一步失败，正在用的一版不动。
# 服务器上只要有 sh、sha256sum，收 zip 还要 unzip（或 bsdtar、python3）；不要 Node。
set -eu
export LC_ALL=C
umask 022

usage() {
  cat <<'TEXT'
用法：
  deploy.sh [--keep N] 压缩包.zip|文件夹 [用户@主机:]目录
  deploy.sh --rollback [用户@主机:]目录
  deploy.sh --list [用户@主机:]目录

  目录/current        链接，指着正在用的一版；网页服务器的根设在这里
  目录/releases/…     各版；只留最近 N 版（不写是 5）
TEXT
}
say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "没有部署：$*" >&2
  exit 1
}
quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")"; }

sums_of() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }
# 在一个文件夹里照散列表核对；不合的列出头几个
check_sums() {
  if ! (cd "$1" && if command -v sha256sum >/dev/null; then sha256sum -c "$2"; else shasum -a 256 -c "$2"; fi) >"$work/check" 2>&1; then
    grep -v ': OK$' "$work/check" | head -n 5 >&2
    return 1
  fi
}

keep=5
action=deploy
name=
while [ $# -gt 0 ]; do
  case $1 in
    --keep) keep=${2-}; shift 2 || { usage >&2; exit 2; } ;;
    --name) name=${2-}; shift 2 || { usage >&2; exit 2; } ;;
    --rollback) action=rollback; shift ;;
    --list) action=list; shift ;;
    -h | --help) usage; exit 0 ;;
    --) shift; break ;;
    -*) usage >&2; exit 2 ;;
    *) break ;;
  esac
done
case $keep in '' | *[!0-9]* | 0*) say "--keep 要一个不小于 1 的整数" >&2; exit 2 ;; esac
if [ "$action" = deploy ]; then
  [ $# -eq 2 ] || { usage >&2; exit 2; }
  source=$1
  target=$2
else
  [ $# -eq 1 ] || { usage >&2; exit 2; }
  source=
  target=$1
fi

work=
half=
locked=
dir=
cleanup() {
  [ -z "$half" ] || rm -rf "$half"
  [ -z "$locked" ] || rm -f "$dir/.deploy-lock"
  [ -z "$work" ] || rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

if [ -n "$source" ]; then
  [ -e "$source" ] || fail "没有 $source"
  if [ -z "$name" ]; then
    if [ -d "$source" ]; then name=$(basename "$(cd "$source" && pwd)"); else name=$(basename "$source" .zip); fi
  fi
  name=$(printf %s "$name" | tr -d '\n' | sed 's/^[-.]*//')
  [ -n "$name" ] || name=site
fi

# 目录在别的机器上：脚本和网站打成一包，一条 ssh 送过去，在那边原样再跑一遍
case ${target%%/*} in
  *:*)
    host=${target%%:*}
    there=${target#*:}
    [ -n "$host" ] && [ -n "$there" ] || { usage >&2; exit 2; }
    work=$(mktemp -d)
    cp "$0" "$work/deploy.sh"
    case $action in
      deploy)
        if [ -d "$source" ]; then cp -R "$source/." "$work/site"; payload=site; else cp "$source" "$work/site.zip"; payload=site.zip; fi
        arguments="--keep $keep --name $(quoted "$name") \"\$t/$payload\" $(quoted "$there")"
        ;;
      *) arguments="--$action $(quoted "$there")" ;;
    esac
    # 送到一半断了，tar 在那边报错，什么也没动
    tar cf - -C "$work" . | ssh "$host" "t=\$(mktemp -d) && trap 'rm -rf \"\$t\"' EXIT && tar xf - -C \"\$t\" && sh \"\$t/deploy.sh\" $arguments"
    exit
    ;;
esac

case $target in /*) dir=$target ;; *) dir=$(pwd)/$target ;; esac
releases=$dir/releases
order=$dir/.deployed

current_name() { [ -L "$dir/current" ] && basename "$(readlink "$dir/current")" || :; }

if [ "$action" = list ]; then
  [ -f "$order" ] || fail "$dir 里还没有部署过"
  now=$(current_name)
  while IFS= read -r id; do
    [ -d "$releases/$id" ] || continue
    if [ "$id" = "$now" ]; then say "* $id"; else say "  $id"; fi
  done <"$order"
  exit 0
fi

# 别的用户的进程，kill -0 也会说不行，所以再看 /proc
alive() { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }
# 锁是一个链接，写着谁拿着：建链接一步完成，不会有拿到一半的锁
lock() {
  me="$(uname -n):$$"
  if ln -s "$me" "$dir/.deploy-lock" 2>/dev/null; then locked=1; return; fi
  owner=$(readlink "$dir/.deploy-lock" || :)
  if [ "${owner%:*}" = "$(uname -n)" ] && ! alive "${owner##*:}"; then
    # 上一次被强行结束，锁没来得及放；接手这一步也只许一个人做
    if mkdir "$dir/.deploy-takeover" 2>/dev/null; then
      [ "$(readlink "$dir/.deploy-lock" || :)" != "$owner" ] || rm -f "$dir/.deploy-lock"
      rmdir "$dir/.deploy-takeover"
      if ln -s "$me" "$dir/.deploy-lock" 2>/dev/null; then locked=1; return; fi
    fi
  fi
  fail "另一次部署正在进行（$owner），等它结束再来；若确认没有，删去 $dir/.deploy-lock"
}

# 链接先建在旁边，再改名盖上去：任何时刻 current 都指着完整的一版
switch_to() {
  rm -f "$dir/.current-new"
  ln -s "releases/$1" "$dir/.current-new"
  mv -fT "$dir/.current-new" "$dir/current" 2>/dev/null || mv -fh "$dir/.current-new" "$dir/current" || {
    rm -f "$dir/.current-new"
    fail "换不上 $dir/current"
  }
}

# 时间都改成现在：有的服务器只凭时间判断变没变，退回旧版时浏览器会以为没有变
refresh_times() { find "$1" -type f -exec touch -c {} +; }
# carry_over 一版 文件夹：换版时还开着那一版网页的人，之后才取的脚本和检索分片仍要在；名字带散列，不会冲突
carry_over() {
  [ -n "$1" ] && [ -f "$releases/$1.sums" ] || return 0
  sed -n 's/^[0-9a-f]\{64\} [ *]\.\/\(\(_astro\|search\)\/.*\)$/\1/p' "$releases/$1.sums" | while IFS= read -r file; do
    [ ! -e "$2/$file" ] && [ -f "$releases/$1/$file" ] || continue
    mkdir -p "$2/$(dirname "$file")" || exit 1
    ln "$releases/$1/$file" "$2/$file" 2>/dev/null || cp -p "$releases/$1/$file" "$2/$file" || exit 1
  done || fail "带不过来 $1 的脚本，可能磁盘满了"
}

[ ! -e "$dir/current" ] || [ -L "$dir/current" ] || fail "$dir/current 不是链接，是别的东西；请挪开它"

if [ "$action" = rollback ]; then
  [ -f "$order" ] || fail "$dir 里还没有部署过"
  lock
  work=$(mktemp -d)
  now=$(current_name)
  before=
  while IFS= read -r id; do
    [ "$id" != "$now" ] || break
    [ ! -d "$releases/$id" ] || before=$id
  done <"$order"
  [ -n "$before" ] || fail "没有更早的一版可退"
  check_sums "$releases/$before" "../$before.sums" || fail "$before 已经不完整，不能退回；换一份完整的重新部署"
  carry_over "$now" "$releases/$before"
  refresh_times "$releases/$before"
  switch_to "$before"
  say "已退回 $before（原来是 $now）"
  exit 0
fi

mkdir -p "$releases" || fail "建不了 $releases"
lock
work=$(mktemp -d)
# 从前被强行结束的留下的半截
rm -rf "$releases"/.half-* "$dir/.current-new"
half=$releases/.half-$$
mkdir "$half" || fail "$releases 里写不进去"

if [ -d "$source" ]; then
  cp -R "$source/." "$half/" || fail "复制不全，可能磁盘满了"
else
  if command -v unzip >/dev/null; then
    LC_ALL=C.UTF-8 unzip -q "$source" -d "$half" </dev/null >"$work/unzip" 2>&1 || { head -n 3 "$work/unzip" >&2; fail "$source 解不开：没有下载完整，或者磁盘满了"; }
  elif command -v bsdtar >/dev/null; then
    bsdtar -xf "$source" -C "$half" || fail "$source 解不开：没有下载完整，或者磁盘满了"
  elif command -v python3 >/dev/null; then
    python3 -m zipfile -e "$source" "$half" || fail "$source 解不开：没有下载完整，或者磁盘满了"
  else
    fail "没有 unzip、bsdtar、python3，解不开 zip；装上一个，或者先解压再给文件夹"
  fi
fi

# 压缩包里是一个文件夹，网站在它里面
site=$half
if [ ! -f "$site/index.html" ]; then
  for only in "$half"/*/; do site=${only%/}; done
  [ "$(ls -A "$half" | wc -l)" -eq 1 ] && [ -f "$site/index.html" ] || fail "$source 里没有 index.html，不是一份网站"
fi
[ -z "$(find "$site" -type l | head -n 1)" ] || fail "$source 里有链接，网站里不该有"
if [ -f "$site/SHA256SUMS" ]; then
  check_sums "$site" SHA256SUMS || fail "$source 与它的 SHA256SUMS 不合：不完整，或被改过"
  say "核对过 SHA256SUMS"
else
  say "没有 SHA256SUMS，不能核对内容"
fi
find "$site" -type d -exec chmod 755 {} +
find "$site" -type f -exec chmod 644 {} +

# 这一版自己的散列表放在网站外面：退回之前、重放之前都要再核对
(cd "$site" && find . -type f -exec sh -c 'if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi' sh {} +) >"$work/sums.unsorted" || fail "散列算不全"
sort "$work/sums.unsorted" >"$work/sums"
id=$name-$(sums_of <"$work/sums" | cut -c1-8)

now=$(current_name)
if [ -d "$releases/$id" ] && check_sums "$releases/$id" "../$id.sums" 2>/dev/null; then
  say "$id 已经在，直接用它"
  [ "$now" = "$id" ] || carry_over "$now" "$releases/$id"
else
  # 同名的坏了，不在原处修：可能正在用
  [ ! -e "$releases/$id" ] || id=$id-$(date +%Y%m%d%H%M%S)
  carry_over "$now" "$site"
  cp "$work/sums" "$releases/$id.sums" && mv "$site" "$releases/$id" || { rm -f "$releases/$id.sums"; fail "放不进 $releases"; }
fi
refresh_times "$releases/$id"
# 链接换过去之前，内容先落到磁盘上
sync || :

{ [ ! -f "$order" ] || grep -Fxv -e "$id" "$order" || :; printf '%s\n' "$id"; } >"$order.new" || fail "写不下 $order"
mv -f "$order.new" "$order"
switch_to "$id"
say "已换上 $id"

# 旧的只留最近几版；正在用的和它的前一版总留着
total=$(wc -l <"$order")
extra=$((total - keep))
if [ "$extra" -gt 0 ]; then
  head -n "$extra" "$order" >"$work/old"
  while IFS= read -r old; do
    # 空行会变成删掉整个 releases
    [ -n "$old" ] && [ "$old" != "$id" ] && [ "$old" != "$now" ] || continue
    rm -rf "${releases:?}/$old" "$releases/$old.sums"
    say "删去旧的 $old"
  done <"$work/old"
  while IFS= read -r each; do [ -z "$each" ] || [ ! -d "$releases/$each" ] || printf '%s\n' "$each"; done <"$order" >"$order.new"
  mv -f "$order.new" "$order"
fi
