-- Files that are shared in networks. The bytes are the storage's: on Supabase its own, in the embedded default a folder.
-- Who may do what is said here, by row level security on storage.objects, and holds in both.
-- A file's address is `<network>/<material>/<name>`: who takes part in the network decides who reads it.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('materials', 'materials', false, 20 * 1024 * 1024, array[
  'application/pdf', 'image/png', 'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation'])
on conflict (id) do update
  set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create policy "those who take part in a network read its files"
  on storage.objects for select to authenticated
  using (bucket_id = 'materials'
    and (storage.foldername(name))[1] in (select r.network_id::text from public.my_network_roles() r));

-- Nobody changes a file: a new version is a new file beside the old one. The name's form is checked, so that no file can
-- lie where the page would not look for it.
create policy "contributors put files into their networks"
  on storage.objects for insert to authenticated
  with check (bucket_id = 'materials'
    and owner_id = (select auth.uid())::text
    and name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Za-z0-9_.-]{1,140}$'
    and (storage.foldername(name))[1] in (
      select r.network_id::text from public.my_network_roles() r
      join public.networks n on n.id = r.network_id
      where r.role in ('owner', 'contributor') and n.archived_at is null));

-- Those who have left the network no longer take anything out of it.
create policy "uploaders and owners remove files"
  on storage.objects for delete to authenticated
  using (bucket_id = 'materials'
    and (storage.foldername(name))[1] in (
      select r.network_id::text from public.my_network_roles() r
      where r.role = 'owner' or owner_id = (select auth.uid())::text));
