-- A file with the names of members leaves the page, and Barneblikk with it: those on the list can see that it was made. The
-- page asks before it makes the file, so that a leader whose role has ended does not get one either.
create function public.note_export(office uuid) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform private.note_list_view(office, 'export');
end
$$;

revoke execute on function public.note_export(uuid) from public, anon, authenticated, service_role;
grant execute on function public.note_export(uuid) to authenticated;
